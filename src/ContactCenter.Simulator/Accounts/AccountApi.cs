using ContactCenter.Simulator.ApplicationsApi;
using ContactCenter.Simulator.CallsApi;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.NumbersApi;
using ContactCenter.Simulator.Platform;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace ContactCenter.Simulator.Accounts;

/// <summary>The APIs that are the account's and no application's: applications and numbers. Used on the event loop.</summary>
internal sealed class AccountApi
{
    /// <summary>What the paths of these APIs begin with.</summary>
    public static readonly string[] Paths = ["/v2/applications", "/account/numbers", "/number"];

    private readonly Switchboard _switchboard;
    private readonly ApplicationsHandler _applications;
    private readonly NumbersHandler _numbers;

    public AccountApi(Switchboard switchboard)
    {
        _switchboard = switchboard;
        var applications = new ApplicationRegister(switchboard);
        _applications = new ApplicationsHandler(switchboard, applications);
        _numbers = new NumbersHandler(switchboard, new NumberRegister(switchboard, applications));
    }

    public static bool Owns(string path) => Paths.Any(start => path.TrimEnd('/') == start || path.StartsWith($"{start}/", StringComparison.Ordinal));

    public ApiResponse Answer(ApiRequest request)
    {
        var query = new QueryCollection(QueryHelpers.ParseQuery(request.Query));
        var isApplications = request.Path.StartsWith(Paths[0], StringComparison.Ordinal);
        var refusal = BasicCredentials.Refusal(_switchboard.Options, request.Authorization, query);
        var response = (refusal, isApplications) switch
        {
            (null, true) => RequestFaults.Answer(_switchboard, null, request, () => _applications.Answer(request, query)),
            (null, false) => RequestFaults.Answer(_switchboard, null, request, () => _numbers.Answer(request, query)),
            (_, true) => ApplicationProblem.Unauthorized(_switchboard.Ids.Dashed()),
            (_, false) => _numbers.Unauthorized,
        };
        var outcome = response switch
        {
            { Later: not null } => "takes effect late",
            { Status: 0 } => "is not answered",
            _ => $"{response.Status} {refusal}",
        };
        _switchboard.Log.Write(LogKind.Request, null, $"{request.Method} {request.Path}{WithoutSecret(query)} {outcome}".TrimEnd(), request.Body);
        return response;
    }

    private static string WithoutSecret(QueryCollection query) =>
        new QueryBuilder(query.Where(parameter => parameter.Key is not "api_secret")).ToString();
}
