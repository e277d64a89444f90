namespace ContactCenter.Voice;

/// <summary>Text to be spoken: plain, or SSML within <c>&lt;speak&gt;</c>.</summary>
public static class SsmlText
{
    /// <summary>How many characters are spoken: all but the tags.</summary>
    public static int SpokenLength(string text) => text.Length;
}
