package io.github.coble.study.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.coble.model.stack.Cell;
import io.github.coble.study.units.Kind;
import io.github.coble.study.units.Quantity;
import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void followsWordsAndCamelCaseAlike() throws Exception {
        Shape.Target words = Shape.find(Cell.class, "interlayer.pores.tortuosity factor");
        Shape.Target camel = Shape.find(Cell.class, "interlayer.pores.tortuosityFactor");
        assertThat(words).isEqualTo(camel);
        assertThat(words.path()).isEqualTo("interlayer.pores.tortuosityFactor");
        assertThat(words.slot().unit()).isEqualTo("1");
        assertThat(words.excluded()).isEmpty();
    }

    @Test
    void oneFormOfASealedComponentExcludesTheOthers() throws Exception {
        Shape.Target target = Shape.find(Cell.class, "interfaces.electrolyte adhesion.work");
        assertThat(target.excluded())
                .containsExactly(
                        "interfaces.electrolyteAdhesion.toughness",
                        "interfaces.electrolyteAdhesion.pressures",
                        "interfaces.electrolyteAdhesion.toughnesses");
    }

    @Test
    void saysWhichPartOfAPathIsUnknown() {
        assertThatThrownBy(() -> Shape.find(Cell.class, "interlayer.pors.spread"))
                .isInstanceOfSatisfying(
                        Shape.UnknownPathException.class,
                        e -> {
                            assertThat(e.offset()).isEqualTo(11);
                            assertThat(e.length()).isEqualTo(4);
                        })
                .hasMessage("unknown key \"pors\"; did you mean \"pores\"?");
        assertThatThrownBy(() -> Shape.find(Cell.class, "name.x"))
                .hasMessageStartingWith("unknown key \"x\"");
        assertThatThrownBy(() -> Shape.find(Cell.class, "counter resistance[0]"))
                .isInstanceOf(Shape.UnknownPathException.class);
        assertThatThrownBy(() -> Shape.find(Cell.class, ""))
                .isInstanceOf(Shape.UnknownPathException.class);
    }

    @Test
    void everyNumberOfACellHasAUnitWithAName() {
        assertThat(ParameterGuide.numbers(Cell.class, ""))
                .hasSizeGreaterThan(70)
                .allSatisfy((path, slot) -> {
                    assertThat(slot.si()).as(path).isNotNull();
                    assertThat(Kind.of(Quantity.unit(slot.unit())).name())
                            .as(path)
                            .doesNotStartWith("a quantity in");
                });
    }
}
