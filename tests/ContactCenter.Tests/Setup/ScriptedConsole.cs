using System.Text;
using ContactCenter.Setup;

namespace ContactCenter.Tests.Setup;

/// <summary>A person who knows the answers to some questions, and presses Ctrl+D at all others.</summary>
internal sealed class ScriptedConsole : ISetupConsole
{
    private readonly List<(string Question, string Answer)> _answers = [];
    private readonly StringBuilder _screen = new();

    /// <summary>All that can be read on the screen: what was said, asked, and typed where typing is shown.</summary>
    public string Screen => _screen.ToString();

    /// <summary>The questions that were asked, in order.</summary>
    public List<string> Questions { get; } = [];

    /// <summary>What was said when it went no further.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Answers a question that holds this text, however often it is asked; the newest answer counts.</summary>
    public ScriptedConsole On(string question, string answer)
    {
        _answers.Insert(0, (question, answer));
        return this;
    }

    public void Say(string line) => _screen.AppendLine(line);

    public void SayError(string line)
    {
        Errors.Add(line);
        _screen.AppendLine(line);
    }

    public string? Ask(string question)
    {
        var answer = Answer(question);
        _screen.AppendLine(answer);
        return answer;
    }

    public string? AskSecret(string question) => Answer(question);

    private string? Answer(string question)
    {
        Questions.Add(question);
        _screen.Append(question).Append(' ');
        return _answers.FirstOrDefault(known => question.Contains(known.Question, StringComparison.Ordinal)).Answer;
    }
}
