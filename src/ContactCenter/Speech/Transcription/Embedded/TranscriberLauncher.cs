using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Starts the program that lies beside the server.</summary>
/// <param name="program">Where it is.</param>
/// <param name="models">The folder of Whisper models.</param>
/// <param name="address">Makes where it listens.</param>
/// <param name="time">By which it is given time to end.</param>
/// <param name="logger">Told what it says.</param>
internal sealed class TranscriberLauncher(
    TranscriberProgram program, string models, Func<TranscriberAddress> address, TimeProvider time, ILogger<TranscriberLauncher> logger) : ITranscriberLauncher
{
    /// <summary>The environment variable by which it is given a key; without one the operator's would hold.</summary>
    private const string KeyVariable = "TRANSCRIBER_KEY";

    /// <summary>What it is told on its command line for other work than speech.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <exception cref="TranscriptionException">The program is not there, or the system does not start it.</exception>
    public ITranscriberProcess Launch()
    {
        if (!program.Exists)
        {
            throw new TranscriptionException(
                TranscriptionFault.Missing,
                $"The transcriber is not in {program.Folder}: build or publish the server as a whole, or set Transcription:Engine.");
        }

        try
        {
            var listens = address();
            return TranscriberProcess.Start(Command(listens), listens, time, logger);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            throw new TranscriptionException(TranscriptionFault.Missing, $"The transcriber cannot be started: {fault.Message}", fault);
        }
    }

    private ProcessStartInfo Command(TranscriberAddress listens)
    {
        var (fileName, first) = program.Command(Environment.ProcessPath);
        // Calls get a processor of their own where there are several.
        var threads = Math.Max(1, Environment.ProcessorCount - 1).ToString(CultureInfo.InvariantCulture);
        string[] options = ["--models", Path.GetFullPath(models), "--stdin-lifetime", "--parallel", threads];
        var start = new ProcessStartInfo(fileName, [.. first, .. listens.Arguments, .. options, .. Further])
        {
            CreateNoWindow = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = program.Folder,
        };
        start.Environment.Remove(KeyVariable);
        if (listens.ApiKey is { } key)
            start.Environment[KeyVariable] = key;
        return start;
    }
}

/// <summary>What the transcriber is told on its command line for other work than speech, by the feature that it does this work for.</summary>
internal interface ITranscriberArguments
{
    /// <summary>Options with their values.</summary>
    IReadOnlyList<string> Values { get; }
}
