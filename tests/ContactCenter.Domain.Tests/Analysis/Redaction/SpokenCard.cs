using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContactCenter.Domain.Analysis;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>A card's number as somebody might say it: any issuer, any groups, any segments, with the other's "yes" between them.</summary>
/// <param name="Transcript">The call.</param>
/// <param name="Redacted">What the segments read when the number is taken out.</param>
internal sealed record SpokenCard(TranscriptText Transcript, ImmutableArray<string> Redacted)
{
    private static readonly (int First, int Last, int Length)[] Issuers =
    [
        (4, 4, 16), (4, 4, 19), (51, 55, 16), (2221, 2720, 16), (34, 34, 15), (37, 37, 15), (6011, 6011, 16), (36, 36, 14), (3528, 3589, 16), (620, 625, 16),
        (620, 625, 19), (675900, 675999, 18),
    ];

    private static readonly Dictionary<string, (string Before, string Behind, string Pause, string Interjection)> Texts = new(StringComparer.Ordinal)
    {
        ["en"] = ("so it says ", " I believe", " um ", "Mm-hm, go on."),
        ["de"] = ("da steht ", " glaube ich", " ähm ", "Ja, genau."),
        ["fr"] = ("il y a écrit ", " je crois", " euh ", "D'accord, allez-y."),
        ["es"] = ("ahí pone ", " creo", " eh ", "Vale, siga."),
        ["it"] = ("c'è scritto ", " credo", " ehm ", "Va bene, prego."),
    };

    public override string ToString() =>
        string.Join(" / ", Transcript.Segments.Select(segment => $"{segment.Speaker}: {segment.Text}").Prepend(Transcript.Language ?? ""));

    public static SpokenCard From(int seed, Func<string, string>? normalised = null)
    {
        var random = new Random(seed);
        var language = NumberSpeech.Languages[random.Next(NumberSpeech.Languages.Length)];
        var texts = Texts[language];
        var isMono = random.Next(4) == 0;
        var segments = new List<TranscriptSegment>();
        var redacted = new List<string>();
        var text = new StringBuilder(texts.Before);
        var part = new StringBuilder(texts.Before).Append("[card]");
        var groups = Groups(Digits(random), random).ToList();
        for (var group = 0; group < groups.Count; group++)
        {
            var isWritten = random.Next(3) == 0;
            text.Append(isWritten ? groups[group] : Spoken(language, groups[group], random));
            if (group == groups.Count - 1)
                break;
            if (random.Next(4) > 0)
            {
                text.Append(Separator(random, isWritten, texts.Pause));
                continue;
            }

            Close(isMono ? Speaker.Unknown : Speaker.Caller, text, part);
            part.Append("[card]");
            if (random.Next(2) == 0)
                Close(isMono ? Speaker.Unknown : Speaker.Agent, new(texts.Interjection), new(texts.Interjection));
        }

        Close(isMono ? Speaker.Unknown : Speaker.Caller, text.Append(texts.Behind), part.Append(texts.Behind));
        return new(new([.. segments], language), [.. redacted]);

        void Close(Speaker speaker, StringBuilder said, StringBuilder left)
        {
            segments.Add(new() { Speaker = speaker, Start = segments.Count * 2, End = (segments.Count * 2) + 1.5, Text = Written(said) });
            redacted.Add(Written(left));
            said.Clear();
            left.Clear();
        }

        string Written(StringBuilder said) => normalised is null ? said.ToString() : normalised(said.ToString());
    }

    private static string Digits(Random random)
    {
        var (first, last, length) = Issuers[random.Next(Issuers.Length)];
        var digits = random.Next(first, last + 1).ToString(CultureInfo.InvariantCulture);
        while (digits.Length < length - 1)
            digits += random.Next(10);
        return digits + Enumerable.Range(0, 10).Single(check => Luhn.IsValid($"{digits}{check}"));
    }

    private static IEnumerable<string> Groups(string digits, Random random)
    {
        for (var at = 0; at < digits.Length;)
        {
            var length = Math.Min(random.Next(1, 5), digits.Length - at);
            yield return digits[at..(at + length)];
            at += length;
        }
    }

    private static string Spoken(string language, string digits, Random random) => random.Next(3) switch
    {
        0 when digits[0] != '0' => NumberSpeech.Number(language, digits),
        1 when digits is [var first, var second, ..] && first == second =>
            $"{NumberSpeech.Double(language, first)} {NumberSpeech.OneByOne(language, digits[2..])}".Trim(),
        2 when digits is { Length: 4 } and [not '0', _, not '0', _] =>
            $"{NumberSpeech.Number(language, digits[..2])} {NumberSpeech.Number(language, digits[2..])}",
        _ => NumberSpeech.OneByOne(language, digits),
    };

    private static string Separator(Random random, bool isWritten, string pause) => random.Next(5) switch
    {
        0 => ", ",
        1 => pause,
        2 when isWritten => "-",
        3 => ". ",
        _ => " ",
    };
}
