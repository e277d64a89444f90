using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads how a department's conversations are recorded.</summary>
internal static class RecordingSettings
{
    private const string Keys = "0123456789*#";

    public static DepartmentRecording Read(SettingsReader section, Bridge bridge)
    {
        var recording = new DepartmentRecording(section.Choice("Recording", RecordingPolicy.Off))
        {
            Announcement = Prompt.Read(section, "Announcement"),
            IsAnnouncementWaived = section.Flag("AnnouncementWaived", false),
            DeclineKey = ReadKey(section),
        };
        if (recording.DeclineKey is not null && recording.Announcement is null)
            section.Fault("DeclineKey", "needs an Announcement, which names the key");
        var isTold = recording.Announcement is not null || recording.IsAnnouncementWaived;
        switch (recording.Policy)
        {
            case RecordingPolicy.Off:
                break;
            case var _ when bridge == Bridge.Connect:
                section.Fault("Recording", "must be Off with Bridge Connect: there is no room and no leg of ours to record");
                break;
            case RecordingPolicy.Own:
                section.Fault("Recording", "cannot be Own yet: no sound comes to us while a call lasts; Mono or Split have the platform record");
                break;
            case var policy when !isTold:
                section.Fault(
                    "Announcement",
                    $"must be given with Recording {policy}: callers are told that they are recorded, unless somebody writes AnnouncementWaived true");
                break;
        }

        return recording;
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
