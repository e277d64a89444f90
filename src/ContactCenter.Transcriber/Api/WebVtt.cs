using System.Globalization;
using System.Text;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Writes WebVTT.</summary>
internal static class WebVtt
{
    /// <param name="utterances">What was said, in order.</param>
    public static string Of(IEnumerable<Utterance> utterances)
    {
        var text = new StringBuilder("WEBVTT\n\n");
        foreach (var said in utterances)
            text.Append(TimeOf(said.Start)).Append(" --> ").Append(TimeOf(said.End)).Append('\n').Append(Escape(said.Text)).Append("\n\n");
        return text.ToString();
    }

    private static string TimeOf(double seconds)
    {
        var time = TimeSpan.FromMilliseconds(Math.Round(seconds * 1000));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}.{time.Milliseconds:000}");
    }

    /// <summary>A line break would end the cue, and an arrow begin another.</summary>
    private static string Escape(string text) => text
        .Replace('\n', ' ')
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
