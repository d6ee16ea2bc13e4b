package io.github.coble.study.figure;

import io.github.coble.model.deposit.Place;

/// The colour of each place, the same in every figure: green where lithium is wanted, vermilion
/// where it does harm.
final class PlaceInk {
    private PlaceInk() {}

    static Ink of(Place place) {
        return switch (place) {
            case SCAFFOLD -> Ink.of(0x8A8F98);
            case ALLOY -> Ink.YELLOW;
            case PORES -> Ink.BLUE;
            case ELECTROLYTE -> Ink.VERMILION;
            case COLLECTOR -> Ink.GREEN;
            case CREVICE -> Ink.PURPLE;
            case INTERPHASE -> Ink.of(0x3B3B3B);
            case ISOLATED -> Ink.ORANGE;
            case IRREVERSIBLE -> Ink.of(0xC9CDD2);
            case ELASTIC -> Ink.of(0xE6D5B8);
        };
    }
}
