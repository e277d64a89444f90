using ContactCenter.Audio;
using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Moonshine;

namespace ContactCenter.Transcriber;

/// <summary>The program: a server beside the contact center's, or by itself.</summary>
internal static class Program
{
    private const int Ended = 0;
    private const int Unusable = 1;

    /// <summary>From the moment it is to end: its server is gone by then, and may have started another one.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(1);

    private static async Task<int> Main(string[] args)
    {
        if (CommandLine.AsksForHelp(args))
            return await SayAsync(Console.Out, CommandLine.Help, Ended);
        if (CommandLine.AsksForVersion(args))
            return await SayAsync(Console.Out, CommandLine.Version, Ended);
        LowPriority.Take();
        try
        {
            return await RunAsync(CommandLine.Read(args));
        }
        catch (OptionException fault)
        {
            return await SayAsync(Console.Error, fault.Message, Unusable);
        }
    }

    private static async Task<int> RunAsync(TranscriberOptions options)
    {
        var key = ApiKey.Of(options, Environment.GetEnvironmentVariable(ApiKey.Variable));
        if (options.Socket is { } socket)
            PrivateSocket.Prepare(socket);
        var brought = Path.Combine(AppContext.BaseDirectory, "models");
        var files = new MoonshineFiles(brought);
        var embedder = new SentenceEmbedder(FilesOfEmbedder(options) ?? EmbedderFiles.BroughtTo(brought));
        var ffmpeg = FfmpegProgram.Find(TimeProvider.System);
        var engines = new InstalledEngines(files, options.Models);
        await using var app = TranscriberApp.Create(options, key, engines, embedder, ffmpeg, Console.OpenStandardInput());
        if (await Listening.FaultOfStartAsync(app, options) is { } closed)
            return await SayAsync(Console.Error, closed, Unusable);
        HardEnd.Follow(LongestEnd, () => End(options.Socket), app.Lifetime.ApplicationStopping);
        await Console.Out.WriteLineAsync($"The transcriber listens on {options.Socket ?? string.Join(", ", app.Urls)}");
        if (!files.Exist)
            await Console.Error.WriteLineAsync("Warning: the English models are missing; the program was built without Node.");
        await app.WaitForShutdownAsync();
        return Ended;
    }

    private static EmbedderFiles? FilesOfEmbedder(TranscriberOptions options) =>
        options is { EmbeddingModel: { } model, EmbeddingTokenizer: { } tokenizer } ? new EmbedderFiles(model, tokenizer) : null;

    private static void End(string? socket)
    {
        // Each start of the server gives its child a name of its own. By hand, a second program may listen at the same name within this second.
        if (socket is not null)
            File.Delete(socket);
        HardEnd.Now();
    }

    private static async Task<int> SayAsync(TextWriter writer, string text, int code)
    {
        await writer.WriteLineAsync(text);
        return code;
    }
}
