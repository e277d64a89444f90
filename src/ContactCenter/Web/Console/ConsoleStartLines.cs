using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Web.Console;

/// <summary>Tells at start where people find the console, or why it is not there.</summary>
internal sealed class ConsoleStartLines(ConsoleFiles files) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        yield return StartLine.Information(files.Page is null ? PageWithoutConsole.Missing : $"Console: {local}");
    }
}
