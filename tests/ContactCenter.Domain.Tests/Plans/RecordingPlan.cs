namespace ContactCenter.Domain.Tests.Plans;

/// <summary>Plans whose departments record.</summary>
internal static class RecordingPlan
{
    public static CallPlan Of(
        string department, string policy, string? announcement, string? declineKey = null, params (string Key, string? Value)[] more) =>
        TestPlan.Of([.. Settings(department, policy, announcement, declineKey), .. more]);

    public static (string Key, string? Value)[] Settings(string department, string policy, string? announcement, string? declineKey = null) =>
    [
        ($"Departments:{department}:Recording", policy),
        ($"Departments:{department}:Announcement", announcement),
        ($"Departments:{department}:AnnouncementWaived", announcement is null ? "true" : "false"),
        ($"Departments:{department}:DeclineKey", declineKey),
    ];
}
