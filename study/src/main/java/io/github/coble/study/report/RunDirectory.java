package io.github.coble.study.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A results directory that is either as it was before or complete.
///
/// Files are written to a hidden sibling and moved into place together by [#commit()]; the manifest
/// moves last. What is not committed leaves no trace, also on Ctrl-C. Files of other origin in the
/// directory stay; files an earlier run left there under our names are replaced, or removed where
/// the new run does not write them.
public final class RunDirectory implements AutoCloseable {
    /// Moved last, so a directory that has one is complete.
    static final String MANIFEST = "manifest.json";

    private final Path target;
    private final Path staging;
    private final Thread cleaner;
    private final Set<String> names = new TreeSet<>();

    private RunDirectory(Path target, Path staging) {
        this.target = target;
        this.staging = staging;
        this.cleaner = Thread.ofPlatform().unstarted(() -> deleteTree(staging));
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /// Starts writing results for a directory, which need not exist yet.
    public static RunDirectory open(Path directory) throws IOException {
        Path target = directory.toAbsolutePath().normalize();
        Path name = target.getFileName();
        Path parent = target.getParent();
        if (name == null || parent == null) {
            throw new IOException(directory + " cannot hold results");
        }
        Files.createDirectories(parent);
        return new RunDirectory(
                target, Files.createTempDirectory(parent, "." + name + ".unfinished-"));
    }

    /// Where the results will be.
    public Path target() {
        return target;
    }

    /// Adds a text file.
    ///
    /// @param name relative, with `/`
    public void write(String name, String content) throws IOException {
        Files.writeString(stage(name), content);
    }

    /// Adds a file.
    ///
    /// @param name relative, with `/`
    public void write(String name, byte[] content) throws IOException {
        Files.write(stage(name), content);
    }

    /// Adds a file that the caller writes itself.
    ///
    /// @param name relative, with `/`
    /// @return the path to write to
    public synchronized Path stage(String name) throws IOException {
        Path file = staging.resolve(name).normalize();
        if (!file.startsWith(staging) || file.equals(staging)) {
            throw new IOException(name + " is not inside the results directory");
        }
        Files.createDirectories(file.getParent());
        names.add(name);
        return file;
    }

    /// Takes back a file that could not be written.
    synchronized void drop(String name) throws IOException {
        names.remove(name);
        Files.deleteIfExists(staging.resolve(name));
    }

    /// What was added so far, by name.
    public synchronized List<WrittenFile> files() throws IOException {
        List<WrittenFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new WrittenFile(name, Files.size(staging.resolve(name))));
        }
        return files;
    }

    /// Names of files that are in place already.
    ///
    /// @param folder they are in, relative
    /// @param start of their names in it
    List<String> earlier(String folder, String start) throws IOException {
        Path place = target.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.startsWith(start))
                    .map(name -> folder + "/" + name)
                    .toList();
        }
    }

    /// Moves everything into place.
    ///
    /// @param optional names that a run may write or not: where an earlier run wrote them and this
    ///   one did not, they are removed
    public synchronized void commit(Set<String> optional) throws IOException {
        Files.createDirectories(target);
        if (Files.deleteIfExists(target.resolve(MANIFEST))) {
            for (String name : optional) {
                if (!names.contains(name)) {
                    Files.deleteIfExists(target.resolve(name));
                }
            }
        }
        for (String name : names) {
            if (!name.equals(MANIFEST)) {
                move(name);
            }
        }
        if (names.contains(MANIFEST)) {
            move(MANIFEST);
        }
        names.clear();
    }

    private void move(String name) throws IOException {
        Path to = target.resolve(name);
        Files.createDirectories(to.getParent());
        try {
            Files.move(staging.resolve(name), to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(staging.resolve(name), to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Removes what was not committed.
    @Override
    public void close() {
        deleteTree(staging);
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException _) {
            // Shutting down already: the hook has run or will.
        }
    }

    private static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            tree.sorted(Comparator.reverseOrder())
                    .forEach(p -> {
                        try {
                            Files.deleteIfExists(p);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException | UncheckedIOException _) {
            // A hidden remnant does no harm; the results are not affected.
        }
    }
}
