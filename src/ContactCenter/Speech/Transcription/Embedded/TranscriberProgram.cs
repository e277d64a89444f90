namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>The transcriber's program, which the build lays beside the server.</summary>
/// <param name="Folder">Where it is.</param>
internal sealed record TranscriberProgram(string Folder)
{
    private const string Name = "ContactCenter.Transcriber";

    /// <summary>Beside this program.</summary>
    public static TranscriberProgram Beside { get; } = new(Path.Combine(AppContext.BaseDirectory, "transcriber"));

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(Assembly) || File.Exists(Executable);

    /// <summary>Where the build puts the English models.</summary>
    public string Models => Path.Combine(Folder, "models");

    private string Assembly => Path.Combine(Folder, $"{Name}.dll");

    private string Executable => Path.Combine(Folder, OperatingSystem.IsWindows() ? $"{Name}.exe" : Name);

    /// <summary>
    /// How it is started: by the same runtime as this process where that was started by <c>dotnet</c>, else by its own executable, which finds the
    /// runtime as this one's did or has it beside itself.
    /// </summary>
    /// <param name="host">This process's program.</param>
    public (string FileName, IReadOnlyList<string> Arguments) Command(string? host)
    {
        var isRuntime = string.Equals(Path.GetFileNameWithoutExtension(host), "dotnet", StringComparison.OrdinalIgnoreCase);
        var runsByRuntime = File.Exists(Assembly) && (isRuntime || !File.Exists(Executable));
        return runsByRuntime ? (isRuntime ? host! : "dotnet", [Assembly]) : (Executable, []);
    }
}
