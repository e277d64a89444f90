namespace ContactCenter.Transcriber.Hosting;

/// <summary>What the program is told when it is started.</summary>
internal sealed record TranscriberOptions
{
    /// <summary>Where it listens when nothing is said.</summary>
    public const string OwnAddress = "http://localhost:8080";

    /// <summary>The Unix socket to listen on; null: <see cref="Urls"/>.</summary>
    public string? Socket { get; init; }

    /// <summary>The addresses to listen on, parted by semicolons.</summary>
    public string Urls { get; init; } = OwnAddress;

    /// <summary>The folder of Whisper models; null: none.</summary>
    public string? Models { get; init; }

    /// <summary>The model for vectors of sentences, in ONNX form; null: the one that the build brings.</summary>
    public string? EmbeddingModel { get; init; }

    /// <summary>The file from which that model's tokens are made; null exactly where the model is.</summary>
    public string? EmbeddingTokenizer { get; init; }

    /// <summary>A file whose first line is the API key; null: none.</summary>
    public string? KeyFile { get; init; }

    /// <summary>Whether it ends when its standard input does.</summary>
    public bool StdinLifetime { get; init; }

    /// <summary>The largest request, in mebibytes.</summary>
    public int MaxMegabytes { get; init; } = 2_048;

    /// <summary>How many threads compute at once.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>How many requests are let in at once.</summary>
    public int MaxRequests { get; init; } = 32;
}
