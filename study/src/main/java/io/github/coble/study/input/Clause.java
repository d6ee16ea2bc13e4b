package io.github.coble.study.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A joint of a sentence and what follows it up to the next joint: `at` and `0.5 mA/cm2`. The verb
/// is the first joint.
///
/// @param joint in lower case
/// @param text after it, without space around
/// @param from where the joint begins in the sentence
/// @param textFrom where the text begins
record Clause(String joint, String text, int from, int textFrom) {
    private static final Set<String> JOINTS =
            Set.of("at", "to", "for", "until", "or", "between", "and", "cycles", "cycle");
    private static final Pattern WORD = Pattern.compile("[^\\s:]+");

    /// Cuts a sentence before each joint; at least one clause comes out.
    static List<Clause> cut(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        String joint = "";
        int from = 0;
        int after = 0;
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            boolean verb = joint.isEmpty();
            if (verb || JOINTS.contains(lower)) {
                if (!verb) {
                    clauses.add(of(joint, sentence, from, after, word.start()));
                }
                joint = lower;
                from = word.start();
                after = word.end();
            }
        }
        clauses.add(of(joint, sentence, from, after, sentence.length()));
        return clauses;
    }

    private static Clause of(String joint, String sentence, int from, int after, int end) {
        int start = after;
        while (start < end && " \t\r\n:".indexOf(sentence.charAt(start)) >= 0) {
            start++;
        }
        return new Clause(joint, sentence.substring(start, end).strip(), from, start);
    }

    /// Where the clause ends in the sentence.
    int end() {
        return text.isEmpty() ? from + joint.length() : textFrom + text.length();
    }

    /// That the text of the clause cannot be used.
    UnreadableSentenceException unreadable(String message) {
        return text.isEmpty()
                ? new UnreadableSentenceException(message, from, joint.length())
                : new UnreadableSentenceException(message, textFrom, text.length());
    }
}
