package io.github.coble.porescale.network;

import java.util.List;

/// What comes of looking for pores.
public sealed interface Extraction {
    /// Pores and what connects them.
    ///
    /// @param pores in the order of their peaks
    /// @param stray void that hangs together with no peak, over faces, and is in no pore: corners
    ///   between walls, closed or narrow pieces [voxels]
    /// @param throats in the order of the pores
    /// @param openings in the order of the faces
    /// @param fewestPores number of pores if the ball in which a peak must be highest is a voxel
    ///   larger or smaller, the smaller count: how much of the count is choice
    /// @param mostPores the larger count
    record Network(
            List<Pore> pores,
            long stray,
            List<Throat> throats,
            List<Opening> openings,
            int fewestPores,
            int mostPores)
            implements Extraction {
        public Network {
            pores = List.copyOf(pores);
            throats = List.copyOf(throats);
            openings = List.copyOf(openings);
        }

        /// Number of pores with each coordination number, from 0 on, without those at the border.
        public int[] coordinationNumbers() {
            int most = pores.stream().mapToInt(Pore::coordination).max().orElse(0);
            int[] counts = new int[most + 1];
            for (Pore pore : pores) {
                if (!pore.atBorder()) {
                    counts[pore.coordination()]++;
                }
            }
            return counts;
        }

        /// Mean coordination number of the pores that do not touch the border; NaN without any.
        public double meanCoordination() {
            return pores.stream()
                    .filter(pore -> !pore.atBorder())
                    .mapToInt(Pore::coordination)
                    .average()
                    .orElse(Double.NaN);
        }
    }

    /// There is no network.
    ///
    /// @param reason in a sentence
    record None(String reason) implements Extraction {}
}
