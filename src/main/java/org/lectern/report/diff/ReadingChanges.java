package org.lectern.report.diff;

import org.lectern.report.diff.ChangeCause.ReadingChange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The ids of the readings that differ between the indexes of two reports. */
public record ReadingChanges(List<String> added, List<String> removed, List<String> changed) {

    public ReadingChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** Compares two indexes by the hashes of their readings' files. */
    static ReadingChanges of(Map<String, String> before, Map<String, String> after) {
        return new ReadingChanges(
                after.keySet().stream().filter(id -> !before.containsKey(id)).toList(),
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList(),
                after.keySet().stream()
                        .filter(before::containsKey)
                        .filter(id -> !Objects.equals(after.get(id), before.get(id)))
                        .toList());
    }

    /** Returns the change of each reading by its id. */
    public Map<String, ReadingChange> byReading() {
        Map<String, ReadingChange> all = new LinkedHashMap<>();
        added.forEach(id -> all.put(id, ReadingChange.ADDED));
        removed.forEach(id -> all.put(id, ReadingChange.REMOVED));
        changed.forEach(id -> all.put(id, ReadingChange.CHANGED));
        return all;
    }
}
