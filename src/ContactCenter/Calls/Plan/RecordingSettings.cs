using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads how a department's conversations are recorded, of the calls that come and of those that it makes.</summary>
internal static class RecordingSettings
{
    private const string Inbound = "Recording";
    private const string Outbound = "OutboundRecording";
    private const string Keys = "0123456789*#";

    public static DepartmentRecording Read(SettingsReader section, Bridge bridge)
    {
        var recording = new DepartmentRecording(section.Choice(Inbound, RecordingPolicy.Off))
        {
            Outbound = section.Choice(Outbound, RecordingPolicy.Off),
            Announcement = Prompt.Read(section, "Announcement"),
            IsAnnouncementWaived = section.Flag("AnnouncementWaived", false),
            DeclineKey = ReadKey(section),
        };
        if (recording.DeclineKey is not null && recording.Announcement is null)
            section.Fault("DeclineKey", "needs an Announcement, which names the key");
        var isInboundMade = IsMade(section, Inbound, recording.Policy, bridge);
        var isOutboundMade = IsMade(section, Outbound, recording.Outbound, bridge);
        if (recording is { Announcement: null, IsAnnouncementWaived: false } && (isInboundMade || isOutboundMade))
        {
            var made = isInboundMade ? $"{Inbound} {recording.Policy}" : $"{Outbound} {recording.Outbound}";
            section.Fault(
                "Announcement",
                $"must be given with {made}: people are told that they are recorded, unless somebody writes AnnouncementWaived true");
        }

        return recording;
    }

    /// <summary>Whether there will be recordings by that key.</summary>
    private static bool IsMade(SettingsReader section, string key, RecordingPolicy policy, Bridge bridge)
    {
        switch (policy)
        {
            case RecordingPolicy.Off:
                return false;
            case var _ when bridge == Bridge.Connect:
                section.Fault(key, "must be Off with Bridge Connect: there is no room and no leg of ours to record");
                return false;
            case RecordingPolicy.Own:
                section.Fault(key, "cannot be Own yet: no sound comes to us while a call lasts; Mono or Split have the platform record");
                return false;
            default:
                return true;
        }
    }

    private static char? ReadKey(SettingsReader section)
    {
        if (section.Text("DeclineKey") is not { } text)
            return null;
        if (text is [var key] && Keys.Contains(key, StringComparison.Ordinal))
            return key;
        section.Fault("DeclineKey", $"'{text}' must be one key: a digit, * or #");
        return null;
    }
}
