using System.Globalization;
using ContactCenter.Calls.Scenarios;
using ContactCenter.Simulator.Scenarios;

namespace ContactCenter.Demo;

/// <summary>One caller who is made up, as a script of the simulator: how they get to a department, and what becomes of them there.</summary>
/// <param name="name">They call as the user <c>made-up-{name}</c> of an app, by which everybody knows them again.</param>
/// <param name="plan">What they hear.</param>
/// <param name="number">Which they dial.</param>
internal sealed class MadeUpCaller(string name, CallPlan plan, string number)
{
    private const string Caller = "caller";
    private const string Agent = "agent";

    /// <summary>At ten times the speed, whatever is to be heard is heard by then.</summary>
    private const int TimeoutSeconds = 20;

    private readonly ScenarioScript _script = new();
    private readonly List<(string Name, string Address)> _phones = [(Caller, $"app:made-up-{name}")];

    public MenuModel Menu => plan.Ivr.MenuFor(number);

    public MadeUpCaller Dials()
    {
        _script.Do($"{Caller} dials", number);
        return Hears(Menu.Prompt);
    }

    public MadeUpCaller Waits(int seconds)
    {
        _script.Do("wait", seconds.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public MadeUpCaller Presses(string key)
    {
        _script.Do($"{Caller} presses", key);
        return this;
    }

    /// <summary>By its word, where it has one.</summary>
    public MadeUpCaller Says(MenuOption option)
    {
        if (option.Words.IsEmpty)
            return Presses(option.Key!);
        _script.Say(Caller, option.Words[0], confidence: null);
        return this;
    }

    /// <summary>Who rings and is not answered, because the agent does that.</summary>
    /// <param name="agent">The department's phone.</param>
    /// <param name="deed">What its phone does by itself.</param>
    public MadeUpCaller Meets(string agent, string deed)
    {
        _phones.Add((Agent, agent));
        _script.Do($"{Agent} {deed}");
        return this;
    }

    public MadeUpCaller RingsAt(string agent)
    {
        _phones.Add((Agent, agent));
        _script.Do($"{Agent} rings");
        return this;
    }

    public MadeUpCaller TalksTo(DepartmentModel department, string agent, int seconds)
    {
        _phones.Add((Agent, agent));
        _script.Do($"{Agent} answers");
        if (department.AcceptPrompt is not null)
            _script.Do($"{Agent} presses", "1");
        _script.Do($"{Caller} talks to", Agent);
        return Waits(seconds);
    }

    public MadeUpCaller IsLeft()
    {
        _script.Do($"{Agent} hangs up");
        return this;
    }

    public MadeUpCaller Leaves()
    {
        _script.Do($"{Caller} hangs up");
        return this;
    }

    /// <summary>As far as it is the same for everybody.</summary>
    public MadeUpCaller Hears(Prompt prompt)
    {
        _script.Hear(Caller, prompt.IsAudio ? [] : [prompt.Text.Split('{')[0]]);
        return this;
    }

    /// <summary>Where nobody is asked, the call just ends.</summary>
    /// <param name="department">Which they talked to.</param>
    /// <param name="mark">From 0, the lowest of the scale, to 1, the highest.</param>
    public MadeUpCaller Rates(DepartmentModel department, double mark)
    {
        if (!department.Survey || plan.Survey.Questions.OfType<SurveyQuestion.Scale>().FirstOrDefault() is not { } question)
            return this;
        var pressed = question.Min + (int)Math.Round(mark * (question.Max - question.Min), MidpointRounding.AwayFromZero);
        return Hears(question.Prompt).Presses(pressed.ToString(CultureInfo.InvariantCulture)).Waits(5);
    }

    /// <returns>The script.</returns>
    public Scenario Script()
    {
        var reading = Scenario.Read($"made-up-{name}.yaml", _script.Finish($"made-up-{name}", _phones, TimeoutSeconds));
        return reading.Scenario ?? throw new InvalidOperationException($"The script of made-up-{name} cannot be read: {string.Join("; ", reading.Faults)}");
    }
}
