using ContactCenter.Simulator.Scenarios.Expectations;
using ContactCenter.Simulator.Scenarios.Reading;
using ContactCenter.Simulator.Scenarios.Steps;

namespace ContactCenter.Simulator.Scenarios;

/// <summary>A call as a script, which is its file, tells it: who does and hears what, and how it must have been. Immutable.</summary>
public sealed class Scenario
{
    internal Scenario(string file, string name, ScenarioBody body) => (File, Name, Body) = (file, name, body);

    /// <summary>As it was named to the reader.</summary>
    public string File { get; }

    /// <summary>What the call is called; the file's name when the file does not say.</summary>
    public string Name { get; }

    /// <summary>The addresses of the phones that it is about, by their names: a number, <c>sip:user@host</c>, <c>app:user</c>, <c>vbc:extension</c>.</summary>
    public IReadOnlyDictionary<string, string> Phones => Body.Phones;

    /// <summary>How the simulator is to be for this call: keys of section <see cref="SimulatorOptions.Section"/>, and their values.</summary>
    public IReadOnlyDictionary<string, string?> Settings => Body.Settings;

    internal ScenarioBody Body { get; }

    /// <summary>Reads a script of YAML, of which JSON is a part.</summary>
    /// <param name="file">Its name, for faults; with the ending <c>.json</c>, tabs are white space.</param>
    /// <param name="text">What stands in it.</param>
    public static ScenarioReading Read(string file, string text) => ScenarioReader.Read(file, text);
}

/// <summary>What stands in the file.</summary>
internal sealed record ScenarioBody(
    IReadOnlyDictionary<string, string> Phones,
    IReadOnlyDictionary<string, string?> Settings,
    TimeSpan? Timeout,
    IReadOnlyList<ScenarioStep> Steps,
    IReadOnlyList<CallExpectation> Calls,
    IReadOnlyList<MessageExpectation> Messages);

/// <summary>What a file was found to be.</summary>
/// <param name="Scenario">The script; <c>null</c> when there are faults.</param>
/// <param name="Faults">All that is wrong with the file, in the order of its lines.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioFault> Faults);
