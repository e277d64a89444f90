namespace ContactCenter.Foundation.Settings;

/// <summary>One thing that is wrong in the settings.</summary>
/// <param name="Key">The full key, for example <c>Departments:Sales:RingSeconds</c>.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
public sealed record SettingsFault(string Key, string Problem)
{
    public override string ToString() => $"{Key}: {Problem}";
}
