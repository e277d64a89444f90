namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>Forms as programs send them.</summary>
internal static class Forms
{
    /// <summary>Two seconds of speech between silences.</summary>
    public static byte[] Speech { get; } = WavBytes.Of((1, 0), (2, .3f), (1, 0));

    /// <summary>Fields, then the sound.</summary>
    public static MultipartFormDataContent Of(byte[] sound, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(sound), "file", "call.wav");
        return form;
    }

    /// <summary>The sound, then the fields.</summary>
    public static MultipartFormDataContent FileFirst(byte[] sound, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(sound), "file", "call.wav" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return form;
    }
}
