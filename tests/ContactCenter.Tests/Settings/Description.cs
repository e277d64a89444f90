using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace ContactCenter.Tests.Settings;

/// <summary>Writes out a value with all that is in it, so that two can be compared whatever types they hold.</summary>
internal static class Description
{
    public static string Of(object value)
    {
        var text = new StringBuilder();
        Write(text, value, depth: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        if (value is null or string or Uri or IPAddress or TimeZoneInfo or IFormattable || value.GetType().IsPrimitive)
            text.Append(CultureInfo.InvariantCulture, $"{value ?? "null"}\n");
        else if (value is IDictionary map)
            WriteAll(text, map.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal).Select(key => (key.ToString()!, map[key])), depth);
        else if (value is IEnumerable list)
            WriteAll(text, list.Cast<object?>().Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item)), depth);
        else
            WriteAll(text, PropertiesOf(value), depth);
    }

    private static void WriteAll(StringBuilder text, IEnumerable<(string Name, object? Value)> parts, int depth)
    {
        text.Append('\n');
        foreach (var (name, part) in parts)
        {
            text.Append(' ', depth * 2).Append(name).Append(": ");
            Write(text, part, depth + 1);
        }
    }

    private static IEnumerable<(string Name, object? Value)> PropertiesOf(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetIndexParameters().Length == 0)
        .Select(property => (property.Name, property.GetValue(value)))
        .Prepend(("type", value.GetType().Name));
}
