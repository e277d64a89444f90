namespace ContactCenter.Load;

/// <summary>One thing that the program can do.</summary>
public interface ICommand
{
    /// <summary>The first argument that asks for it.</summary>
    string Name { get; }

    /// <summary>One line: the arguments.</summary>
    string Usage { get; }

    /// <summary>Does it.</summary>
    /// <param name="arguments">What was typed behind the name.</param>
    /// <param name="progress">Gets a line now and then while it lasts.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="UsageException">The arguments are not as they should be.</exception>
    Task<IReport> RunAsync(CommandLine arguments, TextWriter progress, CancellationToken cancellationToken);
}

/// <summary>How a run came out: as text for people, and in short.</summary>
public interface IReport
{
    bool HasPassed { get; }
}

public static class ExitCode
{
    public const int Passed = 0;
    public const int Failed = 1;
    public const int Usage = 2;
}
