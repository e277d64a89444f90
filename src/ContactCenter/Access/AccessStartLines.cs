using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Access;

/// <summary>Tells at start how the API is asked, or that nobody can.</summary>
internal sealed class AccessStartLines(ContactCenterSettings settings) : IStartLines
{
    public IEnumerable<StartLine> Tell(Uri local)
    {
        if (settings.ApiKeys.Count > 0)
            yield break;
        yield return settings.IsLive
            ? StartLine.Warning("ApiKeys is empty: nobody can use the API.")
            : StartLine.Information($"Scores: curl -H '{ApiKeyAuthentication.Header}: {FirstAdminKey.ReadOrMake(settings.Storage.Path).Key}' {new Uri(local, "api/v1/surveys")}");
    }
}
