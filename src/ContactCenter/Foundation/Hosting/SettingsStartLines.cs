using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Hosting;

/// <summary>Tells at start what the settings allow and should not stay so.</summary>
internal sealed class SettingsStartLines(SettingsSet settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local) => settings.Warnings.Select(StartLine.Warning);
}
