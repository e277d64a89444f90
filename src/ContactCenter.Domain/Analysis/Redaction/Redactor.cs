using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Finds what nobody is to read or hear, and takes it out. Pure, and may be used from many threads.</summary>
public sealed class Redactor
{
    private readonly ImmutableArray<IFinder> _finders;
    private readonly ImmutableArray<IFinder> _always;
    private readonly ImmutableHashSet<string> _kinds;

    /// <param name="more">Are asked behind those of <see cref="BuiltIn"/>.</param>
    public Redactor(params ImmutableArray<IFinder> more)
        : this(BuiltIn.AddRange(more), [])
    {
    }

    private Redactor(ImmutableArray<IFinder> finders, ImmutableArray<IFinder> always)
    {
        (_finders, _always) = (finders, always);
        _kinds = [.. finders.Concat(always).Select(finder => finder.Kind)];
    }

    /// <summary>In the order in which they are asked: what one has found, the next do not see.</summary>
    public static ImmutableArray<IFinder> BuiltIn { get; } = [new EmailFinder(), new IbanFinder(), new CardFinder(), new SecurityCodeFinder()];

    /// <summary>One that also takes out whatever these find, of which kind it may be; they see all that was not taken out before.</summary>
    /// <param name="finders">Are asked last, in their order.</param>
    public Redactor AndAlways(ImmutableArray<IFinder> finders) => new(_finders, _always.AddRange(finders));

    /// <summary>All that is found, of every kind. No two finds have a character in common.</summary>
    public ImmutableArray<Find> FindIn(TranscriptText transcript) =>
        FindIn(TranscriptReading.Of(transcript, _kinds), _finders.AddRange(_always));

    /// <summary>
    /// Writes <c>[card]</c> and the like in the place of what is found. A correction over such a place goes, and so does one whose original, put back into
    /// the text, would be part of a find. To redact a redacted transcript changes nothing.
    /// </summary>
    /// <param name="transcript">Any texts and times.</param>
    /// <param name="kinds">What is taken out, beside what always is; <c>null</c>: <see cref="FindKinds.Redacted"/>.</param>
    public RedactionResult Redact(TranscriptText transcript, IReadOnlySet<string>? kinds = null)
    {
        // A segment was said in a language whose number words are unknown here: in it only written digits are read.
        var isUnknown = transcript.Segments.Any(segment =>
            segment.Text.Length > 0 && NumberLanguages.WordsOf(transcript.LanguageOf(segment)) is null);
        var redacted = transcript;
        // What stood beside a find may be one by itself; each round leaves less, so that there is a last one.
        while (true)
        {
            var finds = Redacted(redacted, kinds);
            var hidden = OriginalRedaction.Hidden(redacted, heard => Redacted(heard, kinds));
            if (finds.IsEmpty && hidden.Count == 0)
                return new(redacted, RedactedTime.Merged(redacted.Segments.SelectMany(segment => segment.Redactions)), isUnknown);
            redacted = Without(OriginalRedaction.Without(redacted, hidden), finds);
        }
    }

    private ImmutableArray<Find> Redacted(TranscriptText transcript, IReadOnlySet<string>? kinds) =>
        Redacted(TranscriptReading.Of(transcript, _kinds), kinds);

    private ImmutableArray<Find> Redacted(TranscriptReading reading, IReadOnlySet<string>? kinds)
    {
        ImmutableArray<Find> redacted = [.. FindIn(reading, _finders).Where(find => (kinds ?? FindKinds.Redacted).Contains(find.Kind))];
        return _always.IsEmpty ? redacted : redacted.AddRange(FindIn(reading.Masked(redacted), _always));
    }

    private static ImmutableArray<Find> FindIn(TranscriptReading reading, ImmutableArray<IFinder> finders)
    {
        var all = ImmutableArray.CreateBuilder<Find>();
        foreach (var finder in finders)
        {
            var seen = reading;
            var finds = Disjoint(finder.FindIn(seen).Where(seen.IsReal));
            if (finds.IsEmpty)
                continue;
            all.AddRange(finds);
            reading = reading.Masked(finds);
        }

        return all.ToImmutable();
    }

    private static ImmutableArray<Find> Disjoint(IEnumerable<Find> finds)
    {
        var all = ImmutableArray.CreateBuilder<Find>();
        var taken = new HashSet<(int Segment, int At)>();
        foreach (var find in finds)
        {
            var characters = find.Places
                .SelectMany(place => Enumerable.Range(place.Begin, place.End - place.Begin), (place, at) => (place.Segment, at)).ToList();
            if (taken.Overlaps(characters))
                continue;
            taken.UnionWith(characters);
            all.Add(find);
        }

        return all.ToImmutable();
    }

    private static TranscriptText Without(TranscriptText transcript, ImmutableArray<Find> finds)
    {
        var places = finds.SelectMany(find => find.Places, (find, place) => (Find: find, Place: place)).ToLookup(found => found.Place.Segment);
        return transcript with
        {
            Segments = [.. transcript.Segments.Select((segment, number) => places.Contains(number)
                ? SegmentRedaction.Without(segment, [.. places[number].OrderBy(found => found.Place.Begin)])
                : segment)],
        };
    }
}

/// <summary>A transcript without what was to be taken out.</summary>
/// <param name="Transcript">With such as <c>[card]</c> in the place, in text and words, and each segment's redactions.</param>
/// <param name="Times">All stretches of the recording that nobody is to hear, those of earlier redactions too, as <see cref="RedactedTime.Merged"/>.</param>
/// <param name="SpokenDigitsUnknown">A segment was said in a language whose number words are unknown here: only written digits were found in it.</param>
public sealed record RedactionResult(TranscriptText Transcript, ImmutableArray<RedactedTime> Times, bool SpokenDigitsUnknown);
