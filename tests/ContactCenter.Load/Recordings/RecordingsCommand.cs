namespace ContactCenter.Load.Recordings;

/// <summary>
/// Kills the server and its transcriber in every step from a recording to the target that is told of its call, and proves that nothing was lost and nothing
/// came twice.
/// </summary>
public sealed class RecordingsCommand(TimeProvider time) : ICommand
{
    public string Name => "recordings";

    public string Usage => "recordings [--kills 60] [--sounds 24] [--seed N] [--audio FOLDER] [--models FOLDER]";

    public async Task<IReport> RunAsync(CommandLine arguments, TextWriter progress, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
            throw new UsageException("The transcriber's process is looked for in /proc: this runs on Linux alone.");
        var plan = RecordingsPlan.Read(arguments);
        if (!PipelineWorld.HasTranscriber)
            throw new UsageException($"There is no transcriber with models beside {PipelineWorld.Program}: build without ModelsBuild=false, with Node.");
        return await new RecordingsRun(plan, progress, time).RunAsync(cancellationToken);
    }
}
