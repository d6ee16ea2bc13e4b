package io.github.coble.study.reproduction;

import io.github.coble.study.observation.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The observations about one subject, counted.
///
/// @param words what they are about
/// @param total how many
/// @param agreeing how many the runs agree with
/// @param predicted how many of all no parameter was fitted to
/// @param predictedAgreeing how many of these the runs agree with
record Group(String words, long total, long agreeing, long predicted, long predictedAgreeing) {
    /// One a subject, in their order, and the total last.
    static List<Group> of(Reproduction r) {
        Map<Subject, Group> groups = new EnumMap<>(Subject.class);
        Group all = new Group("all", 0, 0, 0, 0);
        for (Comparison c : r.comparisons()) {
            Subject subject = c.finding().quantity().subject();
            Group before = groups.getOrDefault(subject, new Group(subject.words(), 0, 0, 0, 0));
            groups.put(subject, before.with(c));
            all = all.with(c);
        }
        List<Group> list = new java.util.ArrayList<>(groups.values());
        list.add(all);
        return list;
    }

    private Group with(Comparison c) {
        boolean free = !c.fitted();
        return new Group(
                words,
                total + 1,
                agreeing + (c.agrees() ? 1 : 0),
                predicted + (free ? 1 : 0),
                predictedAgreeing + (free && c.agrees() ? 1 : 0));
    }
}
