using System.Reflection;
using Concord.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

// bin/migrate NAME: scaffolds the same migration for both engines.
var (name, source) = (args[0], args[1]);
foreach (var (engine, setting) in new[] { ("Sqlite", "design.db"), ("Postgres", "Host=design;Database=design") })
{
    var project = $"Concord.Migrations.{engine}";
    var options = new DbContextOptionsBuilder<ConcordDb>();
    options.Use(setting);
    await using var db = new ConcordDb(options.Options);

    var assembly = Assembly.Load(project);
#pragma warning disable EF1001 // the scaffolder has no public door that works without the design package's own tool
    var reporter = new OperationReporter(new OperationReportHandler());
    var services = new DesignTimeServicesBuilder(assembly, assembly, reporter, []).Build(db);
#pragma warning restore EF1001
    using var scope = services.CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, project);
    var folder = Path.Combine(source, project);
    var files = scaffolder.Save(folder, migration, Path.Combine(folder, "Migrations"), dryRun: false);
    Console.WriteLine(files.MigrationFile);
}
