using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Foundation.Hosting;

/// <summary>One thing that the program can be told to do.</summary>
/// <param name="Name">The first word on the command line; empty for what is done without any.</param>
/// <param name="Summary">What it does, for the help.</param>
/// <param name="RunAsync">Does it; the result is the exit code.</param>
internal sealed record ProgramCommand(string Name, string Summary, Func<CommandContext, Task<int>> RunAsync)
{
    /// <summary>What must follow the name, in the words of the help, for example <c>FILE</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>What may follow them.</summary>
    public IReadOnlyList<string> OptionalArguments { get; init; } = [];

    /// <summary>Options of this command alone, without dashes; each takes a value, which the command finds in <see cref="CommandContext.Typed"/>.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>
    /// Options of this command alone, without dashes, that take no value; where one was typed, <see cref="CommandContext.Typed"/> has it as <c>true</c>.
    /// </summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>What <c>--help</c> after its name tells; <c>null</c>: what it tells without.</summary>
    public string? Help { get; init; }

    /// <summary>How it is typed.</summary>
    public string Usage => string.Join(' ', [Name, .. Arguments, .. OptionalArguments.Select(argument => $"[{argument}]")]);
}

/// <param name="Builder">With the settings of files, environment and command line, and with the contact center's services.</param>
/// <param name="Arguments">Those that the command asks for, and those that may follow.</param>
internal sealed record CommandContext(WebApplicationBuilder Builder, IReadOnlyList<string> Arguments, TimeProvider Time, TextWriter Output)
{
    /// <summary>What was typed as options, without what files and environment say.</summary>
    public IConfiguration Typed { get; init; } = new ConfigurationManager();
}
