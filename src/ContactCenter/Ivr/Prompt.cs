using System.Security;
using ContactCenter.Audio;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Ivr;

/// <summary>
/// Something said to a person: plain text, SSML (text that begins with <c>&lt;speak&gt;</c>), or an audio file (an http or
/// https address, or a path of ours that begins with <c>/audio/</c>).
/// </summary>
/// <remarks>Placeholders such as <c>{name}</c> are filled in when it is said; in SSML the value is escaped.</remarks>
public sealed record Prompt
{
    private Prompt(string text) => Text = text;

    public string Text { get; }

    public bool IsSsml => Text.StartsWith("<speak", StringComparison.OrdinalIgnoreCase);

    public bool IsAudio => Text.StartsWith(AudioFolder.Route, StringComparison.Ordinal)
        || ((Text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Text.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            && !Text.Contains(' ', StringComparison.Ordinal));

    /// <summary>Why the file that this names, or seems to name, cannot be played.</summary>
    public string? FileFault =>
        Text.StartsWith(AudioFolder.Route, StringComparison.Ordinal)
            ? AudioFolder.Holds(Text) ? null : $"'{Text}' is no file in {AudioFolder.Path}"
        : !IsAudio && !Text.Any(char.IsWhiteSpace) && AudioFolder.IsNameOfSound(Text)
            ? $"'{Text}' would be read out: an audio file is an https address, or a path that begins with {AudioFolder.Route}"
        : null;

    public static Prompt Of(string text) => new(text);

    public static Prompt? Read(SettingsReader section, string key)
    {
        if (section.Text(key) is not { } text)
            return null;
        var prompt = new Prompt(text.Trim());
        if (prompt.FileFault is { } noFile)
            section.Fault(key, noFile);
        foreach (var fault in new Ncco([prompt.Action(VoiceStyle.Default, bargeIn: false, new("https://localhost"))]).Check())
            section.Fault(key, $"cannot be said: {fault.Option} {fault.Allowed}");
        return prompt;
    }

    public static Prompt Read(SettingsReader section, string key, string fallback) => Read(section, key) ?? Of(fallback);

    /// <summary>The prompt with <c>{name}</c> replaced. The value may come from a stranger: nothing in it is taken for a tag.</summary>
    public Prompt With(string name, string value)
    {
        var spoken = string.Concat(value.Where(c => !char.IsControl(c)));
        return new(Text.Replace($"{{{name}}}", IsSsml ? SecurityElement.Escape(spoken) : spoken.Replace('<', ' ').Replace('>', ' '), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The talk or stream action that says it.</summary>
    /// <param name="baseUrl">Where the platform reaches us, for audio files of ours.</param>
    public NccoAction Action(VoiceStyle voice, bool bargeIn, Uri baseUrl) => IsAudio
        ? new StreamAction(new Uri(baseUrl, Text)) { BargeIn = bargeIn ? true : null }
        : new TalkAction(Text)
        {
            BargeIn = bargeIn ? true : null,
            Language = voice.Language,
            Style = voice.Style,
            Premium = voice.Premium,
        };
}
