using System.Text;
using System.Text.Json;
using ContactCenter.Speech.Transcription.PlatformTranscripts;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Speech.Transcription.PlatformTranscripts;

/// <summary>Whatever stands where a transcript should be: it is refused, or what is read of it makes sense.</summary>
public sealed class PlatformTranscriptProperties
{
    private static readonly string[] Scalars =
    [
        "null", "true", "0", "1", "-1", "1500", "3.5", "1e400", "1e99", "\"\"", "\" \"", "\"x\"", "\"1500\"", "\"NaN\"", "\"\\ud800\"", "\"é😀\"", "[]", "{}",
    ];

    private static readonly string[] Names =
        ["sentence", "raw_sentence", "timestamp", "duration", "words", "word", "start_time", "end_time", "confidence", "transcript", "channels", "\\ud800"];

    private static Gen<string> File =>
        from channels in Gen.Frequency((4, Object(Gen.Constant("transcript"), List(Sentence))), (1, Value)).ListOf()
        from value in Gen.Frequency((6, Gen.Constant($"[{string.Join(',', channels)}]")), (1, Value))
        from patch in Gen.Frequency((3, Gen.Constant("")), (1, Gen.Elements("\"", "{", "]", ",", "\\", "0")))
        from at in Gen.Choose(0, value.Length)
        select $$"""{"channels":{{value[..at]}}{{patch}}{{value[at..]}}}""";

    private static Gen<string> Sentence => Object(Gen.Elements(Names), Gen.Frequency((3, Value), (2, List(Object(Gen.Elements(Names), Value)))));

    private static Gen<string> Value => Gen.Elements(Scalars);

    private static Gen<string> List(Gen<string> items) => from some in items.ListOf() select $"[{string.Join(',', some)}]";

    private static Gen<string> Object(Gen<string> names, Gen<string> values) =>
        from count in Gen.Choose(0, 6)
        from keys in names.ArrayOf(count)
        from items in values.ArrayOf(count)
        select $"{{{string.Join(',', keys.Zip(items, (name, value) => $"\"{name}\":{value}"))}}}";

    [Fact]
    public void It_is_refused_or_makes_sense() =>
        Prop.ForAll(File.ToArbitrary(), IsRefusedOrMakesSense).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static bool IsRefusedOrMakesSense(string file)
    {
        try
        {
            var heard = PlatformTranscript.Read(Encoding.UTF8.GetBytes(file), "en-GB");
            return heard.Count > 0 && heard.All(channel => channel.Segments.All(segment =>
                segment.Text.Trim().Length > 0 && segment.Start >= 0 && segment.End > segment.Start && double.IsFinite(segment.End)
                && segment.Confidence is null or (>= 0 and <= 1)
                && segment.Words.All(word => word.Text.Length > 0 && word.Start >= 0 && word.End >= word.Start)));
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
