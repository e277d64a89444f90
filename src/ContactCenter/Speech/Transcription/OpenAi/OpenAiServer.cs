using ContactCenter.Speech.Transcription.Embedded;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>A server of the OpenAI form, and what may be expected of it.</summary>
/// <param name="Base">What its addresses begin with, with a slash at the end.</param>
/// <param name="Name">How messages name it.</param>
/// <param name="ApiKey">Shown with each request; <c>null</c>: none.</param>
internal sealed record OpenAiServer(Uri Base, string Name, string? ApiKey)
{
    /// <summary>Whether it is our transcriber, which hears a sound while it is being sent and can be asked how far it has come.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Beside the time that the sound's length allows: a model is loaded, others go first.</summary>
    public TimeSpan LeastLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>It may take so many times the sound's length.</summary>
    public double LimitFactor { get; init; } = 2;

    /// <summary>The transcriber beside this process.</summary>
    public static OpenAiServer Of(ITranscriberProcess process) => new(process.Base, "The transcriber", process.ApiKey) { IsOurs = true };

    /// <summary>How long it may take over a sound.</summary>
    public TimeSpan LimitFor(TimeSpan duration) => LeastLimit + (duration * LimitFactor);
}
