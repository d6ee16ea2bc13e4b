package io.github.coble.study.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
    @TempDir private Path directory;

    @Test
    void leavesOutTheByteOrderMark() throws Exception {
        Path file = Files.writeString(directory.resolve("a.yaml"), "\uFEFFname: µ");
        assertThat(SourceText.read(file)).isEqualTo("name: µ");
    }

    @Test
    void namesTheNearestFile() throws Exception {
        Files.writeString(directory.resolve("cs3-60C.yaml"), "name: x");
        Path meant = directory.resolve("cs3-60c.yaml");
        if (Files.exists(meant)) {
            return; // A file system that does not tell the two apart.
        }
        assertThatThrownBy(() -> SourceText.read(meant))
                .isInstanceOf(InputFaults.class)
                .hasMessage(
                        meant
                                + ": there is no such file; did you mean \""
                                + directory.resolve("cs3-60C.yaml")
                                + "\"?");
    }

    @Test
    void refusesDirectories() {
        assertThatThrownBy(() -> SourceText.read(directory))
                .hasMessage(directory + ": this is a directory; name a file in it");
    }

    @Test
    void refusesLargeFilesWithoutReadingThem() throws Exception {
        Path file = directory.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(50_000_000);
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() -> SourceText.read(file))
                                .hasMessage(
                                        file
                                                + ": this file has 50.0 MB; an input file has at most"
                                                + " 1 MB"));
    }

    @Test
    void refusesBinaryFiles() throws Exception {
        Path file = Files.write(directory.resolve("a.yaml"), new byte[] {'a', 0, 'b'});
        assertThatThrownBy(() -> SourceText.read(file))
                .hasMessage(file + ": this is a binary file, not YAML text in UTF-8");
    }

    @Test
    void saysWhereAFileIsNotUtf8() {
        byte[] latin = "name: x\nT: 60 °C\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SourceText.decode("a.yaml", latin))
                .hasMessageStartingWith(
                        "a.yaml:2:7: the byte 0xB0 here is not UTF-8; save the file as UTF-8");
    }
}
