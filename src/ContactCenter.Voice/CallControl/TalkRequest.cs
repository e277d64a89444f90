using System.Globalization;

namespace ContactCenter.Voice.CallControl;

/// <summary>Speaks a text to one leg; the others in its room do not hear it.</summary>
/// <param name="Text">
/// 1 to 1,500 characters without counting SSML tags; SSML is well-formed within one <c>&lt;speak&gt;</c>, with tags of the platform and of makers of voices.
/// </param>
public sealed record TalkRequest(string Text) : CallRequest
{
    /// <summary>Language tag of the voice, such as <c>en-GB</c>; <c>en-US</c> when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Which of the language's voices, from 0; 0 when absent.</summary>
    public int? Style { get; init; }

    /// <summary>Whether the premium voice speaks, where there is one. Billed separately.</summary>
    public bool? Premium { get; init; }

    /// <summary>How many times; 0 for ever; 1 when absent.</summary>
    public int? Loop { get; init; }

    /// <summary>Loudness from -1 to 1; 0 when absent.</summary>
    public double? Level { get; init; }

    internal override void Check(OptionRules rules) =>
        new TalkAction(Text) { Language = Language, Style = Style, Loop = Loop, Level = Level }.Check(rules);

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("text"u8, Text);
        options.Text("language"u8, Language);
        options.Whole("style"u8, Style);
        options.Flag("premium"u8, Premium);
        options.Whole("loop"u8, Loop);
        // The calls API wants text where an NCCO wants a number.
        options.Text("level"u8, Level?.ToString(CultureInfo.InvariantCulture));
    }
}
