using Microsoft.Extensions.Configuration.Json;

namespace ContactCenter.Foundation.Settings;

/// <summary>
/// Settings of one JSON document, which know the keys below each key. The framework's own look through all keys for each section that is asked for: a plan
/// may have tens of thousands of both.
/// </summary>
internal static class JsonSettings
{
    /// <exception cref="System.Text.Json.JsonException">The document is no JSON.</exception>
    /// <exception cref="FormatException">It is no object, or names a key twice.</exception>
    public static IConfigurationRoot Read(byte[] json) => new ConfigurationBuilder().Add(new Source { Stream = new MemoryStream(json) }).Build();

    private sealed class Source : JsonStreamConfigurationSource
    {
        public override IConfigurationProvider Build(IConfigurationBuilder builder) => new Provider(this);
    }

    private sealed class Provider(Source source) : JsonStreamConfigurationProvider(source)
    {
        private readonly HashSet<string> _top = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, HashSet<string>> _below = new(StringComparer.OrdinalIgnoreCase);

        public override void Load(Stream stream)
        {
            base.Load(stream);
            foreach (var path in Data.Keys)
                Add(path);
        }

        public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
        {
            IEnumerable<string> own = parentPath is null ? _top : _below.GetValueOrDefault(parentPath) ?? [];
            return own.Concat(earlierKeys).Order(ConfigurationKeyComparer.Instance);
        }

        /// <summary>Adds each part of a path to what is above it, the last one first: where one is known, those above it are known too.</summary>
        private void Add(string path)
        {
            for (var end = path.Length; end >= 0;)
            {
                var colon = path.AsSpan(0, end).LastIndexOf(ConfigurationPath.KeyDelimiter);
                var above = colon < 0 ? _top : Below(path[..colon]);
                if (!above.Add(path[(colon + 1)..end]))
                    return;
                end = colon;
            }
        }

        private HashSet<string> Below(string path) =>
            _below.TryGetValue(path, out var below) ? below : _below[path] = new(StringComparer.OrdinalIgnoreCase);
    }
}
