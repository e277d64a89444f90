using System.Globalization;
using System.Text;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Work;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>How often the engine has died while work was under way, beside the recording in the payload of the work.</summary>
internal static class EngineDeaths
{
    /// <returns>0 of work that has not been tried, or that is tried anew.</returns>
    public static int Of(WorkItem item) =>
        RecordingWork.FileOf(item).Split(RecordingWork.Separator) is [_, var deaths] ? int.Parse(deaths, CultureInfo.InvariantCulture) : 0;

    /// <returns>The payload of the same work.</returns>
    public static byte[] Noted(WorkItem item, int deaths) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{RecordingWork.NumberOf(item)}{RecordingWork.Separator}{deaths}"));
}
