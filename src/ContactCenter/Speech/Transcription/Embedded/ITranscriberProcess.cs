namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>The transcriber as a process beside this one.</summary>
internal interface ITranscriberProcess : IAsyncDisposable
{
    /// <summary>Completes when it has ended, with its exit code; never fails.</summary>
    Task<int> Ended { get; }

    /// <summary>Completes when it says that it listens; <c>false</c>: it has said nothing more and never will.</summary>
    Task<bool> Listens { get; }

    /// <summary>Speaks with it, once it listens.</summary>
    HttpClient Client { get; }

    /// <summary>What its addresses begin with, once it listens.</summary>
    Uri Base { get; }

    /// <summary>What it must be shown; <c>null</c>: nothing.</summary>
    string? ApiKey { get; }

    /// <summary>Lets it end, and ends it where it does not.</summary>
    Task StopAsync();
}

/// <summary>Starts the transcriber.</summary>
internal interface ITranscriberLauncher
{
    /// <exception cref="TranscriptionException">It cannot be started here.</exception>
    ITranscriberProcess Launch();
}
