using System.Text;

namespace ContactCenter.Setup;

/// <summary>The terminal, or whatever the program's input and output lead to.</summary>
internal sealed class TerminalConsole : ISetupConsole
{
    public void Say(string line) => Console.Out.WriteLine(line);

    public void SayError(string line) => Console.Error.WriteLine(line);

    public string? Ask(string question)
    {
        Console.Out.Write($"{question} ");
        return Console.In.ReadLine()?.Trim();
    }

    public string? AskSecret(string question)
    {
        Console.Out.Write($"{question} ");
        var secret = Console.IsInputRedirected ? Console.In.ReadLine() : ReadKeys();
        Console.Out.WriteLine();
        return secret?.Trim();
    }

    private static string ReadKeys()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
        {
            if (key.Key != ConsoleKey.Backspace)
                typed.Append(key.KeyChar);
            else if (typed.Length > 0)
                typed.Length--;
        }

        return typed.ToString();
    }
}
