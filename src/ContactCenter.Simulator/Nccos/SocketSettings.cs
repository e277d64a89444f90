namespace ContactCenter.Simulator.Nccos;

/// <summary>How a WebSocket is spoken with: 16-bit linear PCM, mono, in frames of 20 ms.</summary>
/// <param name="Rate">Samples a second: 8000, 16000 or 24000.</param>
/// <param name="Authorization">What proves who is calling; <c>null</c>: nothing does.</param>
public sealed record SocketSettings(int Rate, SocketAuthorization? Authorization)
{
    private const int FramesPerSecond = 50;
    private const int BytesPerSample = 2;

    /// <summary>As it is asked for, and as it is announced.</summary>
    public string ContentType => $"audio/l16;rate={Rate}";

    /// <summary>Samples of one frame.</summary>
    public int FrameSamples => Rate / FramesPerSecond;

    /// <summary>Bytes of one frame.</summary>
    public int FrameBytes => FrameSamples * BytesPerSample;
}

/// <summary>The <c>Authorization</c> header of the request that opens a WebSocket.</summary>
/// <param name="Custom">Its value; <c>null</c>: a token signed as webhooks are.</param>
public sealed record SocketAuthorization(string? Custom);
