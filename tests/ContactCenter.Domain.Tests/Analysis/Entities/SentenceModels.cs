using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

/// <summary>What an owner asks for in the sentences of these tests.</summary>
internal static partial class SentenceModels
{
    /// <summary>Of patterns, where their speed is not what is tested.</summary>
    public static readonly TimeSpan LongLimit = TimeSpan.FromSeconds(10);

    public static readonly ImmutableArray<EntityModel> All =
    [
        List("plan", "Premium", "Basic Plus", "Tariff 24", "Tarif 24") with { Normalise = true },
        List("product", "Router X", "Café Crème", "Straßenbox"),
        Pattern("customerId", @"\bK ?\d{6}\b") with { Normalise = true, Priority = 1 },
        Pattern("parcel", @"\b[A-Z]{2}\d{9}[A-Z]{2}\b"),
        Pattern("memberCode", @"\bM-?\d{5}\b") with { Normalise = true, Redact = true },
    ];

    /// <summary>A search in 100,000 words takes some 10 ms, also when the pattern has been used before.</summary>
    public static string LongText(int words) => string.Concat(Enumerable.Repeat($"{new string('w', 40)} ", words));

    public static EntityModel List(string name, params ImmutableArray<string> values) => new(name, EntityKind.List) { Values = values };

    public static EntityModel Pattern(string name, string pattern) => new(name, EntityKind.Pattern) { Pattern = pattern };

    public static Conversation Said(TranscriptText transcript) => new(
        [.. transcript.Segments.Select((segment, number) => new Turn(number, segment.Speaker, segment.Start, segment.End, segment.Text, segment.Language))],
        transcript.Language);

    public static Conversation Said(string text, string? language = "en") => new([new(0, Speaker.Caller, 0, 1, text)], language);

    /// <summary>Stands for the server's finder of phones.</summary>
    internal sealed partial class Phones : IFinder
    {
        public string Kind => FindKinds.Phone;

        public ImmutableArray<Find> FindIn(TranscriptReading reading) => [.. reading.Passages.SelectMany(passage => Number().Matches(passage.Text)
            .Select(match => new Find(Kind, passage.PlacesOf(match.Index, match.Index + match.Length))))];

        [GeneratedRegex(@"\b0\d{2,3} ?\d{3,4} ?\d{3,4}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
        private static partial Regex Number();
    }
}
