namespace ContactCenter.Setup;

/// <summary>What <c>setup</c> works with.</summary>
/// <param name="Folder">Where the command was typed: the file and the key are kept there.</param>
/// <param name="Console">Who is asked and told.</param>
/// <param name="Environment">A variable of the environment by its name; <c>null</c>: there is none.</param>
/// <param name="Platform">What requests are sent through; not disposed of.</param>
/// <param name="Time">The clock of time-outs and pauses.</param>
internal sealed record SetupMachine(string Folder, ISetupConsole Console, Func<string, string?> Environment, HttpMessageHandler Platform, TimeProvider Time);
