namespace ContactCenter.Load;

/// <summary>One thing that the program can do.</summary>
public interface ICommand
{
    /// <summary>The first argument that asks for it.</summary>
    string Name { get; }

    /// <summary>One line: the arguments.</summary>
    string Usage { get; }

    /// <returns>The process's exit code.</returns>
    Task<int> RunAsync(CommandLine arguments, TextWriter output, CancellationToken cancellationToken);
}

public static class ExitCode
{
    public const int Passed = 0;
    public const int Failed = 1;
    public const int Usage = 2;
}
