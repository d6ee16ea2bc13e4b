package io.github.coble.study.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A results directory is as it was or complete.
class RunDirectoryTest {
    @TempDir Path folder;

    @Test
    void whatIsNotCommittedLeavesNoTrace() throws IOException {
        Path target = folder.resolve("out");
        try (RunDirectory directory = RunDirectory.open(target)) {
            directory.write("a/b.txt", "x");
            assertThat(directory.files()).containsExactly(new WrittenFile("a/b.txt", 1));
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void filesAreReplacedOneByOne() throws IOException {
        Path target = folder.resolve("out");
        Files.createDirectories(target);
        Files.writeString(target.resolve("a.txt"), "old");
        Files.writeString(target.resolve("mine.txt"), "mine");
        try (RunDirectory directory = RunDirectory.open(target)) {
            directory.write("a.txt", "new");
            assertThat(target.resolve("a.txt")).hasContent("old");
            directory.commit(Set.of("mine.txt"));
        }
        assertThat(target.resolve("a.txt")).hasContent("new");
        // Without a manifest the directory is not ours, so nothing is removed.
        assertThat(target.resolve("mine.txt")).hasContent("mine");
    }

    @Test
    void namesStayInside() throws IOException {
        try (RunDirectory directory = RunDirectory.open(folder.resolve("out"))) {
            assertThatThrownBy(() -> directory.write("../evil.txt", "x"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not inside");
        }
    }
}
