using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads the owner's form of a body: a JSON document, or the path of a file that holds one.</summary>
internal static class TemplateSetting
{
    public const string Key = "Template";

    public static BodyTemplate? Read(SettingsReader section)
    {
        if (section.Text(Key) is not { } text)
            return null;
        var (template, fault) = text[0] is '{' or '[' ? BodyTemplate.Read(text, DeliveryFields.IsKnown) : ReadFile(text);
        if (fault is not null)
            section.Fault(Key, $"{fault}; the names are {string.Join(", ", DeliveryFields.Names)}");
        return template;
    }

    private static (BodyTemplate? Template, string? Fault) ReadFile(string path)
    {
        try
        {
            return BodyTemplate.Read(File.ReadAllText(path), DeliveryFields.IsKnown);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, $"'{path}' is no JSON document and no file that can be read");
        }
    }
}
