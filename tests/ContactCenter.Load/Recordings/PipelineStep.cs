namespace ContactCenter.Load.Recordings;

/// <summary>A step after a recording, in which the server may be killed.</summary>
/// <param name="Name">Its kind of work, or <see cref="Accepted"/>.</param>
/// <param name="Within">For how long it goes on at most before the kill: most steps are over in milliseconds.</param>
/// <param name="IsOfTranscriber">Whether the transcriber alone may be killed as well.</param>
public sealed record PipelineStep(string Name, TimeSpan Within, bool IsOfTranscriber)
{
    /// <summary>The target has taken a call in, and the server does not know that yet.</summary>
    public const string Accepted = "accepted";

    private static readonly string[] Short =
    [
        "awaitCompletion", "coverSound", "removeSound", "analyse", "analyseLanguage", "analyseSentiment", "analyseKeyPhrases", "analyseEntities",
        "analyseSyntax", "analyseSummary", "analyseTopic", "analyseTalk", "completeCall", "deliver", Accepted,
    ];

    public static IReadOnlyList<PipelineStep> All { get; } =
    [
        new("fetchRecording", TimeSpan.FromSeconds(0.9), IsOfTranscriber: true),
        new(PipelineLook.Transcribe, TimeSpan.FromSeconds(3), IsOfTranscriber: true),
        new("analyseVectors", TimeSpan.Zero, IsOfTranscriber: true),
        .. Short.Select(name => new PipelineStep(name, TimeSpan.Zero, IsOfTranscriber: false)),
    ];
}
