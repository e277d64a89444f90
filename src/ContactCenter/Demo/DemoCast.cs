using System.Globalization;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Demo;

/// <summary>Who is in the demo's call, and what the settings let them hear and press.</summary>
internal sealed record DemoCast(
    SimulatedPhone Caller, SimulatedPhone Agent, string Number, MenuModel Menu, MenuOption Option, DepartmentModel Department, SurveyQuestion.Scale Question)
{
    private const string CallerNumber = "447700900000";
    private const string CallerRole = "Caller";

    /// <summary>What the caller presses after the call: the best mark but one.</summary>
    public int Mark => Question.Max - 1;

    /// <summary>What the phones are called.</summary>
    public IReadOnlyDictionary<SimulatedPhone, string> Roles => new Dictionary<SimulatedPhone, string> { [Caller] = CallerRole, [Agent] = Department.Name };

    /// <summary>The headings, in the order of their events.</summary>
    public IReadOnlyList<Cue> Cues =>
    [
        Cue.Leg(Caller.Address, Number, "started", $"{CallerRole} ({Caller.Address}) dials {Number}"),
        Cue.Pressed($"{CallerRole} presses {Option.Key}: {Department.Name}"),
        Cue.Leg(Number, Agent.Address, "ringing", $"{Department.Name} ({Agent.Address}) is rung"),
        Cue.Leg(Number, Agent.Address, "answered", $"{Department.Name} answers"),
        Cue.Ended($"{Department.Name} hangs up; {CallerRole} is still there"),
        Cue.Pressed(string.Create(CultureInfo.InvariantCulture, $"{CallerRole} presses {Mark}: the score")),
    ];

    /// <exception cref="SimulationException">The settings have no call as the demo plays it.</exception>
    public static DemoCast Of(CallPlan plan, string number, VoicePlatform platform)
    {
        var menu = plan.Ivr.MenuFor(number);
        var option = menu.Options.FirstOrDefault(option => option is { Key: not null, Target: MenuTarget.Department })
            ?? throw new SimulationException("The first menu must lead to a department by a key.");
        var department = plan.Department(((MenuTarget.Department)option.Target).Name);
        if (department.Endpoints[0] is not DepartmentEndpoint.Phone endpoint)
            throw new SimulationException($"Department {department.Name} must have a phone number for the demo.");
        var question = plan.Survey.Questions.OfType<SurveyQuestion.Scale>().FirstOrDefault()
            ?? throw new SimulationException("The survey must have a question with a scale.");
        return new DemoCast(platform.Phone(CallerNumber), platform.Phone(endpoint.Number.Value), number, menu, option, department, question);
    }
}
