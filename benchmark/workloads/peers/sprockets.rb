# Sprockets as Rails has it, with SassC: sprockets.rb WORKLOAD OUTPUT CACHE
require "sprockets"
require "sassc"
require "open3"

workload, output, cache = ARGV
app = File.expand_path("app", workload)
roots = %w[javascripts stylesheets images].map { |name| "#{app}/src/main/assets/#{name}" }
roots += %w[javascripts stylesheets].map { |name| "#{app}/vendor/assets/#{name}" }

class SassCProcessor
  def initialize(roots) = @roots = roots.grep(/stylesheets$/)

  def cache_key = "sassc #{SassC::VERSION} #{@roots}"

  def call(input)
    engine = SassC::Engine.new(input[:data], syntax: :scss, style: :compressed, precision: 10,
                               filename: input[:filename], load_paths: @roots)
    css = engine.render
    files = engine.dependencies.map { |file| Sprockets::URIUtils.build_file_digest_uri(file.filename) }
    input[:metadata].merge(data: css, dependencies: input[:metadata][:dependencies] + files)
  end
end

# The compiler is run by Node directly: Debian has no gem for it that Sprockets could find.
class CoffeeProcessor
  SCRIPT = "process.stdout.write(require(process.argv[1]).compile(require('fs').readFileSync(0, 'utf8')))"

  def self.cache_key = "coffee"

  def self.call(input)
    require "coffee_script/source"
    path = CoffeeScript::Source.bundled_path
    out, status = Open3.capture2("node", "-e", SCRIPT, path, stdin_data: input[:data])
    status.success? ? out : raise("CoffeeScript failed: #{input[:filename]}")
  end
end

env = Sprockets::Environment.new(app)
roots.each { |root| env.append_path(root) if Dir.exist?(root) }
env.cache = Sprockets::Cache::FileStore.new(cache, 10 * 1024**3)
env.register_engine(".scss", SassCProcessor.new(roots), mime_type: "text/css", silence_deprecation: true)
env.register_engine(".coffee", CoffeeProcessor, mime_type: "application/javascript", silence_deprecation: true)
env.css_compressor = lambda do |input|
  SassC::Engine.new(input[:data], syntax: :scss, style: :compressed).render
end
begin
  require "terser"
  env.js_compressor = ->(input) { Terser.new.compile(input[:data]) }
rescue LoadError
  warn "scripts are not minified: no ruby-terser"
end
env.context_class.class_eval do
  def asset_path(path, options = {}) = "/assets/#{path}"
end

names = %w[entries statics].flat_map { |name| File.readlines("#{workload}/#{name}.txt", chomp: true) }
Sprockets::Manifest.new(env, output, "#{output}/manifest.json").compile(names)
