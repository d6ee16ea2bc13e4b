package io.github.coble.study.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.physics.PhysicalConstants;
import java.util.List;
import java.util.Random;
import javax.measure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tech.units.indriya.format.SimpleUnitFormat;

class QuantityTest {
    /// Six digits are shown, so reading back what is shown may be off in the sixth.
    private static final double SHOWN_DIGITS = 1e-5;

    /// Two conversions by different routes differ by their rounding only.
    private static final double ROUND_OFF = 1e-14;

    private static final long SEED = 20220711;

    @ParameterizedTest
    @CsvSource({
        "0.5 mA/cm2, A m^-2, 5",
        "0.5 mA cm-2, A m^-2, 5",
        "0.5 mA·cm⁻², A m^-2, 5",
        "0.5mA/cm^2, A m^-2, 5",
        "3 mAh/cm2, C m^-2, 108000",
        "3 mA h/cm2, C m^-2, 108000",
        "3 mAh per cm2, C m^-2, 108000",
        "700 um, m, 7e-4",
        "700 µm, m, 7e-4",
        "700 μm, m, 7e-4",
        "75 nm, m, 7.5e-8",
        "30.9 nm, m, 3.09e-8",
        "60 degC, K, 333.15",
        "60 °C, K, 333.15",
        "-40 ℃, K, 233.15",
        "333.15 K, K, 333.15",
        "5 MPa, Pa, 5e6",
        "0.5 J/m2, J m^-2, 0.5",
        "1.64e-4 S/cm, S m^-1, 0.0164",
        "1.8 mS/cm, S m^-1, 0.18",
        "0.014 cm2/s, m^2 s^-1, 1.4e-6",
        "400 ohm cm2, ohm m^2, 0.04",
        "400 Ω·cm², ohm m^2, 0.04",
        "400 Ohm*cm^2, ohm m^2, 0.04",
        "250 mAh/g, C kg^-1, 900000",
        "7.7e-3 1/s, s^-1, 0.0077",
        "36 1/h, s^-1, 0.01",
        "37 kJ/mol, J mol^-1, 37000",
        "8 h, s, 28800",
        "30 min, s, 1800",
        "1.6 g/cm3, kg m^-3, 1600",
        "13.0 cm3/mol, m^3 mol^-1, 1.3e-5",
        "2.5e-10 m3/C, m^3 C^-1, 2.5e-10",
        "1.8 C m^-2 s^-1/2, C m^-2 s^-1/2, 1.8",
        "1.8 C/(m2 √s), C m^-2 s^-1/2, 1.8",
        "1.8 C/(m² s^(1/2)), C m^-2 s^-1/2, 1.8",
        "3 uAh/cm2/h^0.5, C m^-2 s^-1/2, 1.8",
        "3 µAh cm⁻² h⁻½, C m^-2 s^-1/2, 1.8",
        "1 m2/(Pa s), m^2 Pa^-1 s^-1, 1",
        "0.4, 1, 0.4",
        "40 %, 1, 0.4",
        "−5 mV, V, -0.005",
        ".5 V, V, 0.5",
    })
    void readsWhatPeopleWrite(String text, String expected, double si) throws Exception {
        assertThat(Quantity.parse(text, expected).si()).isEqualTo(si);
    }

    @Test
    void takesElectronvoltsPerParticle() throws Exception {
        double perMole = Quantity.parse("0.35 eV", "J mol^-1").si();
        assertThat(perMole)
                .isCloseTo(
                        0.35 * PhysicalConstants.FARADAY,
                        org.assertj.core.data.Offset.offset(perMole * ROUND_OFF));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|m|the unit is missing; a length is expected, for example in um",
                "5 mV|m|5 mV is an electric potential; a length is expected, for example in um",
                "5 um|1|5 um is a length; a pure number is expected",
                "40 %|V|40 % is a pure number; an electric potential is expected, for example in V",
                "NaN um|m|this is not a finite number; a length is expected, for example in um",
                "-inf|1|this is not a finite number; a pure number is expected",
                "five um|m|this does not start with a number; a length is expected, for example in um",
                "0,5 um|m|write the decimal point as \".\", not as \",\"; a length is expected, for example in um",
                "1e999 um|m|this number is out of all range; a length is expected, for example in um",
                "1e300 GV|V|this number is too large; an electric potential is expected, for example in V",
                "5 mA/cm2/|A m^-2|the unit \"mA/cm2/\" cannot be read; write it like mA/cm2 or m^2 s^-1; a current density is expected, for example in mA/cm2",
                "5 (m|m|the unit \"(m\" cannot be read; write it like mA/cm2 or m^2 s^-1; a length is expected, for example in um",
                "5 degC/s|K|degrees Celsius cannot be multiplied or divided; write K for a difference; a temperature is expected, for example in degC",
                "5 Mpa|Pa|unknown unit \"Mpa\" (did you mean \"MPa\"?); a pressure is expected, for example in MPa",
            })
    void saysWhatIsWrong(String text, String expected, String message) {
        assertThatThrownBy(() -> Quantity.parse(text, expected))
                .isInstanceOf(NotAQuantityException.class)
                .hasMessage(message);
    }

    /// Units that both sides can read mean the same to an independent library.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nm",
                "um",
                "mA/cm^2",
                "MPa",
                "GPa",
                "J/m^2",
                "S/m",
                "kJ/mol",
                "g/cm^3",
                "cm^2/s",
                "cm^3/mol",
                "mV",
                "min",
                "h",
                "mS/cm",
                "C/kg",
                "m^2/(Pa*s)",
                "kg/m^3",
                "1/s"
            })
    void agreesWithAnIndependentLibrary(String symbol) throws Exception {
        String theirs = symbol.replace("1/s", "Hz").replace("um", "µm");
        Unit<?> unit = SimpleUnitFormat.getInstance().parse(theirs);
        double factor =
                unit.getConverterToAny(unit.getSystemUnit())
                        .convert(Integer.valueOf(1))
                        .doubleValue();
        // Theirs keeps the kilogram as the base of mass and has no other system unit here.
        assertThat(Quantity.parse("1 " + symbol).si() / factor)
                .isCloseTo(1, org.assertj.core.data.Offset.offset(ROUND_OFF));
    }

    @Test
    void whatIsShownReadsBackAsTheSame() throws Exception {
        Random random = new Random(SEED);
        List<String> units = List.of("m", "Pa", "K", "A m^-2", "C m^-2", "S m^-1", "J mol^-1", "1");
        for (int i = 0; i < 2000; i++) {
            String unit = units.get(random.nextInt(units.size()));
            double si =
                    Math.pow(10, random.nextDouble(-12, 9)) * (unit.equals("K") ? 1 : sign(random));
            String shown = Quantity.show(si, unit);
            double back = Quantity.parse(shown, unit).si();
            double scale = unit.equals("K") ? Math.max(273.15, si) : Math.abs(si);
            assertThat(back)
                    .as("seed %d, %s", SEED, shown)
                    .isCloseTo(si, org.assertj.core.data.Offset.offset(scale * SHOWN_DIGITS));
        }
    }

    @Test
    void convertsThereAndBack() {
        Random random = new Random(SEED);
        List<String> units =
                List.of("um", "degC", "mAh/cm2", "ohm cm2", "eV", "g/cm3", "1/h", "uAh/cm2/h^0.5");
        for (int i = 0; i < 2000; i++) {
            var unit = Quantity.unit(units.get(random.nextInt(units.size())));
            double value = sign(random) * Math.pow(10, random.nextDouble(-6, 6));
            double scale = Math.abs(value) + 1000;
            assertThat(unit.fromSi(unit.toSi(value)))
                    .as("seed %d, %s %s", SEED, value, unit.symbol())
                    .isCloseTo(value, org.assertj.core.data.Offset.offset(scale * ROUND_OFF));
        }
    }

    @Test
    void garbageIsRefusedAndNothingElse() {
        Random random = new Random(SEED);
        String letters = "0159.,-+eE mAhcmugkPaVSJol/²⁻½·*^()√%°Ωµ1\t\u0000€𝛀";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(12);
            for (int k = 0; k < length; k++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                assertThat(Quantity.parse(text.toString()).si()).as(text.toString()).isFinite();
            } catch (NotAQuantityException e) {
                assertThat(e.getMessage()).as(text.toString()).isNotBlank();
            }
        }
    }

    private static double sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
