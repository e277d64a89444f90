using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace ContactCenter.Tests.Settings;

/// <summary>Settings that write down which keys are asked for.</summary>
internal sealed class RecordingConfiguration(IConfiguration settings, ISet<string> asked) : IConfiguration
{
    public string? this[string key]
    {
        get
        {
            asked.Add(key);
            return settings[key];
        }

        set => settings[key] = value;
    }

    public IEnumerable<IConfigurationSection> GetChildren() => settings.GetChildren().Select(child => new Section(child, asked));

    public IChangeToken GetReloadToken() => settings.GetReloadToken();

    public IConfigurationSection GetSection(string key)
    {
        var section = settings.GetSection(key);
        asked.Add(section.Path);
        return new Section(section, asked);
    }

    private sealed class Section(IConfigurationSection section, ISet<string> asked) : IConfigurationSection
    {
        public string Key => section.Key;

        public string Path => section.Path;

        public string? Value
        {
            get => section.Value;
            set => section.Value = value;
        }

        public string? this[string key]
        {
            get => GetSection(key).Value;
            set => section[key] = value;
        }

        public IEnumerable<IConfigurationSection> GetChildren() => section.GetChildren().Select(child => new Section(child, asked));

        public IChangeToken GetReloadToken() => section.GetReloadToken();

        public IConfigurationSection GetSection(string key)
        {
            var child = section.GetSection(key);
            asked.Add(child.Path);
            return new Section(child, asked);
        }
    }
}
