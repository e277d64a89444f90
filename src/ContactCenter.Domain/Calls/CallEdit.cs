namespace ContactCenter.Domain.Calls;

/// <summary>What a person or a program writes about a call. Nothing on the line changes by it, and a call that has ended takes it as well.</summary>
/// <param name="By">The name of who writes.</param>
/// <param name="Seen">The revision that was read before; <c>null</c>: whatever is there is written over.</param>
public abstract record CallEdit(string By, int? Seen)
{
    /// <returns>The call with it; the very same if nothing changes; <c>null</c>: the call has no room for it.</returns>
    internal abstract CallSession? Write(CallSession call, DateTimeOffset now);

    /// <summary>How it reads in the timeline: not what was written.</summary>
    internal abstract string What { get; }

    /// <summary>The notes, in place of those that are there.</summary>
    /// <param name="Text">Blank: the notes are removed.</param>
    public sealed record Notes(string Text, string By, int? Seen = null) : CallEdit(By, Seen)
    {
        /// <inheritdoc cref="CallNotes.SealedLength"/>
        public int? SealedLength { get; init; }

        internal override string What => string.IsNullOrWhiteSpace(Text) ? $"{By}: remove the notes" : $"{By}: write notes";

        internal override CallSession? Write(CallSession call, DateTimeOffset now)
        {
            var text = string.IsNullOrWhiteSpace(Text) ? null : Text;
            var isSame = string.Equals(text, call.Attached.Notes?.Text, StringComparison.Ordinal);
            return isSame
                ? call
                : call.With(call.Attached.With(text is null ? null : new CallNotes(text, By, now) { SealedLength = SealedLength }));
        }
    }

    /// <summary>The notes that are there are kept encrypted from now on: whoever reads them sees no change.</summary>
    /// <param name="Clear">The text that was encrypted; where another stands there by now, that one stays.</param>
    /// <param name="Sealed">The same, encrypted.</param>
    public sealed record Sealing(string Clear, string Sealed) : CallEdit(By: "", Seen: null)
    {
        internal override string What => "the notes are kept encrypted from now on";

        internal override CallSession? Write(CallSession call, DateTimeOffset now) => call.Attached.Notes is { SealedLength: null } notes && notes.Text == Clear
            ? call.With(call.Attached with { Notes = notes with { Text = Sealed, SealedLength = Clear.Length } })
            : call;
    }

    /// <summary>Some attributes; the others stay.</summary>
    /// <param name="Changes">Values by name; <c>null</c>: the attribute is removed.</param>
    public sealed record Attributes(ImmutableSortedDictionary<string, string?> Changes, string By, int? Seen = null) : CallEdit(By, Seen)
    {
        internal override string What => $"{By}: change attributes {string.Join(", ", Changes.Keys)}";

        internal override CallSession? Write(CallSession call, DateTimeOffset now)
        {
            var removed = Changes.Where(change => change.Value is null).Aggregate(call.Attached.Attributes, (all, change) => all.Without(change.Key));
            var set = Changes.Where(change => change.Value is not null).ToList();
            var written = set.Aggregate(removed, (all, change) => all.With(change.Key, change.Value!));
            return set.TrueForAll(change => written.Values.ContainsKey(change.Key)) ? call.With(written) : null;
        }
    }

    /// <summary>An attribute was to be changed when what reads it had begun: the call keeps its own, and tells once why.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record TooLate(string Why, string By) : CallEdit(By, Seen: null)
    {
        internal override string What => $"{By}: change attributes, too late";

        internal override CallSession? Write(CallSession call, DateTimeOffset now) =>
            call.Timeline.Any(line => line.What == Why) ? call : call.Note(now, Why);
    }
}

/// <summary>What became of an edit.</summary>
public enum EditResult
{
    /// <summary>The call is as it was to be.</summary>
    Written,

    /// <summary>Somebody else has changed the call since it was read; nothing was written.</summary>
    Outdated,

    /// <summary>The call cannot have so many attributes; nothing was written.</summary>
    NoRoom,
}
